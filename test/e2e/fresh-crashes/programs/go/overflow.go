package main

import "runtime/debug"

type node struct{ next *node }

func (n *node) depth() int { return n.next.depth() + 1 } // @top

func main() {
	debug.SetMaxStack(1 << 16)
	n := &node{}
	n.next = n
	println(n.depth())
}
