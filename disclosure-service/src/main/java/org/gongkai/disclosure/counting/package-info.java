/** How regions count what the law leaves open, as dated data: from which day on, on what basis. */
package org.gongkai.disclosure.counting;
