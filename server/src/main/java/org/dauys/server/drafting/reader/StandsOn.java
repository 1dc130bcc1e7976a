package org.dauys.server.drafting.reader;

import org.dauys.server.consultation.Version;
import org.dauys.server.drafting.PlacedChange;

/** How an amendment stands on one version. */
public record StandsOn(Version version, PlacedChange change) {}
