/** What is done to cases, as the audit calls it. */
package org.gongkai.litigation.audit;
