package org.dauys.server.answer.desk;

import java.util.Optional;
import org.dauys.server.answer.Answer;

/**
 * A submission that does not wait any more.
 *
 * @param answer what it was given; empty when it was withdrawn or hidden instead
 */
public record TakenBy(int number, Optional<Answer> answer) {}
