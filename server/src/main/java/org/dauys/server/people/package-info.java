/** Accounts and who may do what. Personal data lives here only. */
@NullMarked
package org.dauys.server.people;

import org.jspecify.annotations.NullMarked;
