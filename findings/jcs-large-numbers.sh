#!/usr/bin/env bash
# java-json-canonicalization 1.1 (io.github.erdtman), JSON Canonicalization Scheme (RFC 8785): two different numbers get one canonical form, and so one hash.
# One would expect: what is signed is what was written, or the library refuses.
# It does: whole numbers beyond 2^53 are rounded without a word, as the scheme takes all numbers for IEEE doubles.
# A log that signs ids or nanoseconds as numbers cannot tell neighbours apart. What follows: such numbers are written as strings.
source "$(dirname "${BASH_SOURCE[0]}")/common.bash"
packages io.github.erdtman:java-json-canonicalization:1.1

out=$(java_class Canonical << 'JAVA'
import org.erdtman.jcs.JsonCanonicalizer;

public class Canonical {
    public static void main(String[] args) throws Exception {
        for (String text : new String[] {"{\"ballot\":9007199254740992}", "{\"ballot\":9007199254740993}"}) {
            System.out.println(text + " -> " + new JsonCanonicalizer(text).getEncodedString());
        }
    }
}
JAVA
)
seen "$out" '{"ballot":9007199254740992} -> {"ballot":9007199254740992}
{"ballot":9007199254740993} -> {"ballot":9007199254740992}'
