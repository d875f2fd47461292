package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
)

const address = ":8080"

func serve() {
	handler := http.NewServeMux()
	handler.HandleFunc("/healthz", func(answer http.ResponseWriter, _ *http.Request) { fmt.Fprintln(answer, "ok") })
	log.Fatal(http.ListenAndServe(address, handler))
}

// serveNothing waits to be stopped from outside.
func serveNothing() {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	<-stop
}

func serveUnhealthy() {
	fmt.Println("shop: health checks fail from now on")
	log.Fatal(http.ListenAndServe(address, http.HandlerFunc(answerUnhealthy)))
}

func serveUnhealthyGracefully() {
	fmt.Println("shop: health checks fail from now on")
	go http.ListenAndServe(address, http.HandlerFunc(answerUnhealthy))
	serveNothing()
	fmt.Println("shop: stopped in good order")
	os.Exit(0)
}

func answerUnhealthy(answer http.ResponseWriter, _ *http.Request) {
	http.Error(answer, "database is gone", http.StatusServiceUnavailable)
}

// recoverThenLoad panics in a handler, which net/http survives, and later uses too much memory.
func recoverThenLoad() {
	http.HandleFunc("/order", func(http.ResponseWriter, *http.Request) { panic("order without lines") })
	listening := make(chan struct{})
	go func() {
		close(listening)
		log.Fatal(http.ListenAndServe("127.0.0.1:8081", nil))
	}()
	<-listening
	for {
		if _, err := http.Get("http://127.0.0.1:8081/healthz"); err == nil {
			break
		}
	}
	http.Get("http://127.0.0.1:8081/order")
	loadCatalogue()
}
