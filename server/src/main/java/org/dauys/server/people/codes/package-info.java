/** One-time codes on slips of paper, by which someone is marked as verified. */
@NullMarked
package org.dauys.server.people.codes;

import org.jspecify.annotations.NullMarked;
