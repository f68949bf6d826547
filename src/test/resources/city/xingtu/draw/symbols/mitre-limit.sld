<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A line whose sharp corners are cut off</Title>
  <Rule><LineSymbolizer><Stroke>
    <CssParameter name="stroke">#000000</CssParameter>
    <CssParameter name="stroke-width">12</CssParameter>
    <CssParameter name="stroke-linejoin">mitre</CssParameter>
    <CssParameter name="stroke-miterlimit">2</CssParameter>
  </Stroke></LineSymbolizer></Rule>
</FeatureTypeStyle>
