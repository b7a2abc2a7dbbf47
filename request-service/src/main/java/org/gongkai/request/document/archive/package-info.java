/** The file of an application (案卷) as one bundle: papers, events, record, with a manifest of hashes. */
package org.gongkai.request.document.archive;
