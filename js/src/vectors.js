// A module of one function that makes a vector of zeros.
const WITH_A_VECTOR = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

// Whether the engine has WebAssembly's vectors of 128 bits.
export const hasVectors = () => WebAssembly.validate(WITH_A_VECTOR);
