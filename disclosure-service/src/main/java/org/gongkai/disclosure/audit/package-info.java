/** What this service leaves entries of in the audit. */
package org.gongkai.disclosure.audit;
