/** What must hold between the facts of a case, of its proceedings and decisions, and what is said of it. */
package org.gongkai.litigation.rule;
