/** What stands in files that texts show is looked through for personal data before it goes out. */
package org.gongkai.disclosure.life.scan;
