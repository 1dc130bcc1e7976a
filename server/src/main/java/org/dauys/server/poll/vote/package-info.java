/** What participants do: vote on one statement after the other, add one, go on elsewhere, see how statements are drawn. */
@NullMarked
package org.dauys.server.poll.vote;

import org.jspecify.annotations.NullMarked;
