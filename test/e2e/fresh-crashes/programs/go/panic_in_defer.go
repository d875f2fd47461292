package main

import "errors"

type conn struct{ open *bool }

func (c *conn) close() { *c.open = false } // @top

func dial(c *conn) {
	panic(errors.New("dial: timeout")) // @root
}

func main() {
	c := &conn{}
	defer c.close()
	dial(c)
}
