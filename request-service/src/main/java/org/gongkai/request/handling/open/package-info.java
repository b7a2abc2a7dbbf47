/** The applications that have no outcome yet or of which something is owed, read in bulk, each with its course. */
package org.gongkai.request.handling.open;
