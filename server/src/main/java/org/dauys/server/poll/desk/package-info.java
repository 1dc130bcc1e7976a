/** The desk of polls: setting up, statements and their moderation, opening and closing. */
@NullMarked
package org.dauys.server.poll.desk;

import org.jspecify.annotations.NullMarked;
