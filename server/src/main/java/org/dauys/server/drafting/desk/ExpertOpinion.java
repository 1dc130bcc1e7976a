package org.dauys.server.drafting.desk;

import java.util.Optional;
import org.dauys.server.answer.Opinion;
import org.dauys.server.people.PublicName;

/**
 * What an expert says, beside an amendment or an article.
 *
 * @param expert empty once the person was erased
 * @param place the provision that is meant; empty beside an amendment
 */
public record ExpertOpinion(Opinion opinion, Optional<PublicName> expert, String place) {}
