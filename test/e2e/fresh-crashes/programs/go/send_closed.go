package main

type bus struct{ events chan string }

func (b *bus) publish(event string, done chan bool) {
	select { // @top
	case b.events <- event:
	case <-done:
	}
}

func main() {
	b := &bus{events: make(chan string)}
	close(b.events)
	b.publish("deployed", nil)
}
