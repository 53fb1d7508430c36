"""What a printed report is made of: faces, styles, drawings, blocks and pages. With ``reporting/pdf.py`` the only home of reportlab."""
