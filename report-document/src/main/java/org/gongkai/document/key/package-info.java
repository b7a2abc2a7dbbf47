/** The keys that offices sign their reports with, as those keep them who check reports. */
package org.gongkai.document.key;
