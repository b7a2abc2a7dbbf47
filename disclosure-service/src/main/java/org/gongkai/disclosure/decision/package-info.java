/** Licences and penalties one by one (双公示), beside the counts of them. */
package org.gongkai.disclosure.decision;
