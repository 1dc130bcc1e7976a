/** The desk of a referendum: question and timetable, stations, keys, protocols and who signs them second. */
@NullMarked
package org.dauys.server.referendum.desk;

import org.jspecify.annotations.NullMarked;
