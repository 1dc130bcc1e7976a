package org.dauys.server.answer.reader;

import java.util.List;
import java.util.Optional;
import org.dauys.server.answer.Answer;

/**
 * An answer with the first submissions that it has come to.
 *
 * @param correctedBy the id of the answer that corrects it
 */
public record ListedAnswer(Answer answer, List<Integer> numbers, Optional<Long> correctedBy) {}
