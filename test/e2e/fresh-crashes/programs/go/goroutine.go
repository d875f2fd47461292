package main

import "time"

func work(jobs chan int) {
	close(jobs)
	close(jobs) // @top
}

func main() {
	go work(make(chan int))
	time.Sleep(5 * time.Second)
}
