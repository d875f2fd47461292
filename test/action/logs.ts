/** Logs of dying programs, for scripts. */

export const CONCURRENT_MAP = `listening on :8080
fatal error: concurrent map writes

goroutine 34 [running]:
main.(*Store).Put(0xc00011c000, {0xc00012a0c8, 0x8})
	/src/store/store.go:18 +0x1c5
main.main.func1()
	/src/main.go:26 +0x3d
created by main.main in goroutine 1
	/src/main.go:25 +0x7d
exit status 2
`;

/** A Go panic with that message. */
export function panic(message: string): string {
  return `panic: ${message}

goroutine 1 [running]:
main.main()
	/src/main.go:12 +0x1d
`;
}
