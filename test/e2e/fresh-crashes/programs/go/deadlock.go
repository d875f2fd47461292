package main

func wait(done chan bool) {
	<-done // @top
}

func main() {
	wait(make(chan bool))
}
