/** Compares what a site shows with what is in its public log, as anyone could who knows neither its program nor its database. */
@NullMarked
package org.dauys.cli.shown;

import org.jspecify.annotations.NullMarked;
