package main

import "errors"

func query() {
	panic(errors.New("connection lost")) // @root
}

func guard() {
	defer func() {
		panic("guard: " + recover().(error).Error()) // @top
	}()
	query()
}

func main() {
	guard()
}
