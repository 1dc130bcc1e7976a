/** The editor's desk: consultations and versions are made, checked and published here. */
@NullMarked
package org.dauys.server.consultation.desk;

import org.jspecify.annotations.NullMarked;
