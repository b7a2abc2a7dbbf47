/**
 * Reading reports that were published elsewhere: a file becomes lines, lines are held against the form, and what cannot
 * be placed for certain stays empty. No network, no guesses.
 */
package org.gongkai.formats.read;
