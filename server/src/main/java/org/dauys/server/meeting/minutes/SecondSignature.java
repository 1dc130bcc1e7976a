package org.dauys.server.meeting.minutes;

import org.springframework.modulith.NamedInterface;

/**
 * The signature of someone of those who came to hear, beside the clerk's.
 *
 * @param role as which they sign: "for the shop's trade union"
 * @param name empty unless they agreed to be named
 * @param consent the day on which they agreed, {@code 2026-05-04}; empty without a name
 */
@NamedInterface("minutes")
public record SecondSignature(String role, String name, String consent) {}
