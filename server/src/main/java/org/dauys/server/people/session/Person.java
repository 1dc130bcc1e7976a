package org.dauys.server.people.session;

/**
 * Someone who was let in.
 *
 * @param name of the account; random for one that was made here, since names stand in sessions
 * @param desk whether the account has a role that works at the desk
 * @param oneTime whether it still has its first password, so that this must be changed
 */
public record Person(String name, boolean desk, boolean oneTime) {}
