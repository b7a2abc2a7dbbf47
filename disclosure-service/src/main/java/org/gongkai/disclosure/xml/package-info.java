/** XML of what others have written, which stays well-formed whatever they wrote. */
package org.gongkai.disclosure.xml;
