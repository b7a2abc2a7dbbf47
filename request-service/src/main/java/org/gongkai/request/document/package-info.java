/** The papers (文书) of an application's life: made of its events by templates, kept, printed, bundled for the archive. */
package org.gongkai.request.document;
