/**
 * Disclosure control: every figure about people in small groups goes through {@link org.dauys.server.disclosure.Checker}
 * before a page or an export shows it. Pure functions over immutable values; no table, no clock, no randomness. The method,
 * its sources and its limits: {@code docs/methods/disclosure.md}.
 */
@NullMarked
package org.dauys.server.disclosure;

import org.jspecify.annotations.NullMarked;
