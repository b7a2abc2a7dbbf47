/** The lists by which items are classed. */
package org.gongkai.disclosure.classification;
