// Checks a log's files with code that Dauys did not write: golang.org/x/mod, the code of Go's own module log.
//
//	check FOLDER KEY [RECEIPT ENTRY]...
//
// FOLDER holds a log (checkpoint, tile/…), KEY is its public key ("name+id+base64"), and each RECEIPT (.tlog-proof) is one for
// the ENTRY after it. Prints a line for each thing that was checked; ends with 1 when something is not as it must be.
package main

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const perTile = 256

type hashes []tlog.Hash

func (all hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		read[i] = all[index]
	}
	return read, nil
}

func main() {
	if len(os.Args) < 3 || len(os.Args)%2 == 0 {
		fail("usage: check FOLDER KEY [RECEIPT ENTRY]...")
	}
	folder := os.Args[1]
	verifier, err := note.NewVerifier(os.Args[2])
	must(err)
	size, root := checkpoint(read(filepath.Join(folder, "checkpoint")), verifier)

	var stored hashes
	for index := int64(0); index < size; index++ {
		added, err := tlog.StoredHashes(index, entry(folder, index, size), stored)
		must(err)
		stored = append(stored, added...)
	}
	computed, err := tlog.TreeHash(size, stored)
	must(err)
	if computed != root {
		fail("the entries do not lead to the root of the checkpoint")
	}
	fmt.Printf("log: %d entries lead to the signed root\n", size)

	for older := int64(1); older < size; older += 1 + older/8 {
		before, err := tlog.TreeHash(older, stored)
		must(err)
		proof, err := tlog.ProveTree(size, older, stored)
		must(err)
		must(tlog.CheckTree(proof, size, root, older, before))
	}
	fmt.Println("log: it continues its smaller sizes")
	for i := 3; i < len(os.Args); i += 2 {
		receipt(read(os.Args[i]), read(os.Args[i+1]), verifier)
	}
}

// The size and the root of a signed checkpoint.
func checkpoint(text []byte, verifier note.Verifier) (int64, tlog.Hash) {
	opened, err := note.Open(text, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 3 || lines[0] != verifier.Name() {
		fail("the checkpoint is not one of " + verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	fmt.Printf("checkpoint: signed by %s, and %d signatures of others\n", opened.Sigs[0].Name, len(opened.UnverifiedSigs))
	return size, hash(lines[2])
}

// The bytes of an entry in its bundle (tlog-tiles).
func entry(folder string, index, size int64) []byte {
	bundle := index / perTile
	path := fmt.Sprintf("%03d", bundle%1000)
	for rest := bundle / 1000; rest > 0; rest /= 1000 {
		path = fmt.Sprintf("x%03d/%s", rest%1000, path)
	}
	if width := size - bundle*perTile; width < perTile {
		path += fmt.Sprintf(".p/%d", width)
	}
	data := read(filepath.Join(folder, "tile", "entries", path))
	for i := int64(0); i < index%perTile; i++ {
		data = data[2+binary.BigEndian.Uint16(data):]
	}
	return data[2 : 2+binary.BigEndian.Uint16(data)]
}

// Verifies that an entry is in the log (tlog-proof).
func receipt(text, entry []byte, verifier note.Verifier) {
	head, signed, found := strings.Cut(string(text), "\n\n")
	if !found {
		fail("a receipt has an empty line before its checkpoint")
	}
	size, root := checkpoint([]byte(signed), verifier)
	index := int64(-1)
	var proof tlog.RecordProof
	for _, line := range strings.Split(head, "\n")[1:] {
		if strings.HasPrefix(line, "index ") {
			parsed, err := strconv.ParseInt(line[len("index "):], 10, 64)
			must(err)
			index = parsed
		} else if !strings.HasPrefix(line, "extra ") {
			proof = append(proof, hash(line))
		}
	}
	must(tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(entry)))
	fmt.Printf("receipt: the entry is number %d of %d\n", index, size)
}

func hash(text string) tlog.Hash {
	var hash tlog.Hash
	bytes, err := base64.StdEncoding.DecodeString(text)
	must(err)
	if copy(hash[:], bytes) != len(bytes) || len(bytes) != len(hash) {
		fail("a hash has 32 bytes: " + text)
	}
	return hash
}

func read(path string) []byte {
	bytes, err := os.ReadFile(path)
	must(err)
	return bytes
}

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}
