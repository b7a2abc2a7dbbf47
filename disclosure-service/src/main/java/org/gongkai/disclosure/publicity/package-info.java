/** What a year made public, as section one of the report tells it. */
package org.gongkai.disclosure.publicity;
