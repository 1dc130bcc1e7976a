/** Logging in and signing up: by password, by a link to one's e-mail, through a provider of identities. */
@NullMarked
package org.dauys.server.people.login;

import org.jspecify.annotations.NullMarked;
