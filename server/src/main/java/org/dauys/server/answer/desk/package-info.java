/** The desk of those who answer: routes and rules, the queue, answers, experts' opinions, arguments. */
@NullMarked
package org.dauys.server.answer.desk;

import org.jspecify.annotations.NullMarked;
