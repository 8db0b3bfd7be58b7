package main

import "fmt"

// Lượt mượn của một tháng ,do thủ thư ghi
type Luot struct {
	Thang int
	So    int
}

func main() {
	ds := []Luot{{1, 20}, {2, 35}}
	for _, l := range ds {
		fmt.Printf("Tháng %d:%d lượt\n", l.Thang, l.So)
	}
}
