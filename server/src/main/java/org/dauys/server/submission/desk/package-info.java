/** The register at the desk: rules, moderation, paper letters, imports, campaigns. */
@NullMarked
package org.dauys.server.submission.desk;

import org.jspecify.annotations.NullMarked;
