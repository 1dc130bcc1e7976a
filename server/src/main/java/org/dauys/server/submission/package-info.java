/** What people send in: one register, from the web, meetings, paper and imports. */
@NullMarked
package org.dauys.server.submission;

import org.jspecify.annotations.NullMarked;
