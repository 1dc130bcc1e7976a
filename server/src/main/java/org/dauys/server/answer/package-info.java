/** Answers with reasons, experts' opinions, and the trace from a submission to the words that it changed. */
@NullMarked
package org.dauys.server.answer;

import org.jspecify.annotations.NullMarked;
