package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
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

// ignoreSignals has to be killed.
func ignoreSignals() {
	signal.Ignore(syscall.SIGTERM, syscall.SIGINT)
	for {
		time.Sleep(time.Hour)
	}
}

// panicWhenStopped has its bug in what it does at the end.
func panicWhenStopped() {
	serveNothing()
	var open map[string]int
	open["orders"] = 1 // crash: panic-on-stop
}

// serveFlapping is healthy for two seconds, and then it is not for two.
func serveFlapping() {
	log.Fatal(http.ListenAndServe(address, http.HandlerFunc(func(answer http.ResponseWriter, request *http.Request) {
		if time.Now().Unix()%4 < 2 {
			fmt.Fprintln(answer, "ok")
			return
		}
		answerUnhealthy(answer, request)
	})))
}

// serveNeverReady is alive on /healthz and ready nowhere.
func serveNeverReady() {
	http.HandleFunc("/healthz", func(answer http.ResponseWriter, _ *http.Request) { fmt.Fprintln(answer, "ok") })
	http.HandleFunc("/", answerUnhealthy)
	log.Fatal(http.ListenAndServe(address, nil))
}

// fillDisk writes 64 MiB into the folder of the environment, and then serves on.
func fillDisk() {
	if err := os.WriteFile(filepath.Join(os.Getenv("SCRATCH"), "scratch"), make([]byte, 64<<20), 0o644); err != nil {
		log.Fatal(err)
	}
	serveNothing()
}

// outliveChild starts itself as a process that is killed for its memory, and ends well.
func outliveChild() {
	child := exec.Command("/proc/self/exe", "out-of-memory")
	fmt.Println("shop: the worker ended:", child.Run())
}
