/** The public log for people: how it stands, what was hidden or corrected, one entry, a receipt checked, and where each page is in it. */
@NullMarked
package org.dauys.server.record.observer;

import org.jspecify.annotations.NullMarked;
