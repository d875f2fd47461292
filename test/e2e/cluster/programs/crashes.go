package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"runtime/debug"
	"sync"
	"syscall"
	"time"
)

// prices is written without a lock, which is the bug.
type prices struct {
	byArticle map[int]int
}

func (p *prices) set(article, price int) {
	p.byArticle[article] = price // crash: concurrent-map
}

func warmPrices() {
	cache := &prices{byArticle: map[int]int{}}
	for worker := range 4 {
		go func() {
			for article := 0; ; article++ {
				cache.set(article%1000, worker)
			}
		}()
	}
	select {}
}

// warmPricesAmongMany makes a dump of which the newest bytes are far from the head.
func warmPricesAmongMany() {
	var idle sync.WaitGroup
	idle.Add(1)
	for range 5000 {
		go idle.Wait()
	}
	warmPrices()
}

type order struct {
	address *string
}

//go:noinline
func (o *order) ship() {
	fmt.Println("shipping to", *o.address) // crash: nil-dereference
}

func shipOrder() {
	(&order{}).ship()
}

var errDeclined = errors.New("card declined")

func chargeCard() {
	err := fmt.Errorf("charge order 4711: %w", errDeclined)
	panic(err) // crash: panic-error
}

func panicWithMessage() {
	panic(os.Getenv("MESSAGE")) // crash: panic-message
}

func panicAmongLines() {
	for i := range 4 {
		go func() {
			for line := range 20_000 {
				fmt.Printf("worker %d: line %d of what the program prints all day\n", i, line)
			}
		}()
	}
	time.Sleep(50 * time.Millisecond)
	panic("stock is negative") // crash: panic-noisy
}

func waitForever() {
	answers := make(chan string)
	<-answers // crash: deadlock
}

//go:noinline
func bundlePrice(depth int) int {
	return bundlePrice(depth+1) + depth // crash: stack-overflow
}

func priceBundle() {
	debug.SetMaxStack(32 << 20) // The usual gigabyte would only take longer.
	fmt.Println(bundlePrice(0))
}

func openDatabase() {
	fmt.Println("shop: connecting to the database")
	log.Fatal("connect to db:5432: connection refused") // crash: log-fatal
}

// loadCatalogue uses memory until it is stopped for it.
func loadCatalogue() {
	var catalogue [][]byte
	for {
		page := make([]byte, 4<<20)
		for i := range page {
			page[i] = byte(i)
		}
		catalogue = append(catalogue, page)
		fmt.Printf("shop: %d MiB of catalogue\n", 4*len(catalogue))
		time.Sleep(5 * time.Millisecond)
	}
}

// panicIntoFile keeps its standard error, and so its trace, off the container's log.
func panicIntoFile() {
	file, err := os.OpenFile(os.Getenv("CRASH_FILE"), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		log.Fatal(err)
	}
	if err := syscall.Dup3(int(file.Fd()), 2, 0); err != nil {
		log.Fatal(err)
	}
	var stock map[string]int
	stock["apple"] = 1 // crash: crash-file
}
