// The bytes of the model file, for Model::built_in().
    .section .rodata
    .balign 64
    .global vietmend_model_begin
    .hidden vietmend_model_begin
vietmend_model_begin:
    .incbin VIETMEND_MODEL_FILE
    .global vietmend_model_end
    .hidden vietmend_model_end
vietmend_model_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
