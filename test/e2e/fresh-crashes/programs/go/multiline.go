package main

// What a child process said, dump and all.
const said = "child said:\npanic: inner\n\ngoroutine 7 [running]:\nmain.child()\n\t/src/child.go:12 +0x1d\nexit status 2"

func run() {
	panic(said) // @top
}

func main() {
	run()
}
