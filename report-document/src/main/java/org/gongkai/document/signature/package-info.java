/** The signature over a report's content, and a signed report as somebody checks it far from where it was signed. */
package org.gongkai.document.signature;
